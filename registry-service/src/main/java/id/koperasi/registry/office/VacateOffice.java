package id.koperasi.registry.office;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Record that somebody left an office and nobody took it.
 *
 * @param cooperativeId whose office
 * @param appointmentId which appointment ends
 * @param endedOn the first day without him
 * @param reason why
 * @param evidence what proves it
 */
record VacateOffice(UUID cooperativeId, UUID appointmentId, LocalDate endedOn, EndReason reason, String evidence) {}
