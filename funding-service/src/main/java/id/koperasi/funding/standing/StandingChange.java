package id.koperasi.funding.standing;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A cooperative stands otherwise from a day on.
 *
 * @param eventId the event, which is the evidence
 * @param cooperativeId the cooperative
 * @param state how it stands
 * @param eventType the event's wire name
 * @param since the first day
 */
public record StandingChange(String eventId, UUID cooperativeId, State state, String eventType, LocalDate since) {}
