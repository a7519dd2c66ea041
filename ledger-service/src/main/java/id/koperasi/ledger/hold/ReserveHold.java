package id.koperasi.ledger.hold;

import id.koperasi.platform.money.Rupiah;
import java.time.Instant;
import java.util.UUID;

/**
 * Hold an amount of an account.
 *
 * @param cooperativeId in whose book
 * @param held which balance
 * @param amount how much
 * @param reason for people
 * @param expiresAt from when on it is free again by itself
 */
record ReserveHold(UUID cooperativeId, HeldBalance held, Rupiah amount, String reason, Instant expiresAt) {}
