import { test as base } from '@playwright/test'
import { passwordKitFixtures, type PasswordKitFixtures } from 'react-password-kit/emulator/playwright'

export const test = base.extend<PasswordKitFixtures>(passwordKitFixtures)
