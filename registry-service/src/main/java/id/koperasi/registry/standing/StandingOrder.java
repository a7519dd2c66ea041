package id.koperasi.registry.standing;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Change how a cooperative stands.
 *
 * @param cooperativeId which one
 * @param on the business date of it
 * @param reason why
 * @param evidence where that is written
 */
record StandingOrder(UUID cooperativeId, LocalDate on, String reason, String evidence) {}
