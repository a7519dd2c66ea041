package id.koperasi.training.registry;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A cooperative was merged into another or dissolved; told within the transaction that heard of it.
 *
 * @param cooperativeId the cooperative
 * @param endedOn the first day without it
 */
public record CooperativeEnded(UUID cooperativeId, LocalDate endedOn) {}
