package id.koperasi.registry.onboarding;

import java.util.UUID;

/**
 * An account is his no longer.
 *
 * @param cooperativeId by whose invitation it was tied
 * @param bindingId which tie
 * @param reason why
 */
record UnbindAccount(UUID cooperativeId, UUID bindingId, String reason) {}
