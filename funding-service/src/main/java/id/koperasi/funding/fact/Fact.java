package id.koperasi.funding.fact;

import id.koperasi.platform.money.Rupiah;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one event said of a cooperative.
 *
 * @param eventId the event, which is the evidence
 * @param cooperativeId the cooperative
 * @param kind what it is about
 * @param eventType the event's wire name
 * @param since the business date it counts from
 * @param until the last day it counts, where there is one
 * @param reference what a reader looks it up by: a number, a letter, a method
 * @param person whom it is about, where it is about somebody
 * @param topic what a certificate was earned in, which letter named a pilot, which plan was rated, or which meeting decided
 * @param grade how a plan was rated
 * @param limit the most that a resolution allows
 */
public record Fact(
        String eventId,
        UUID cooperativeId,
        FactKind kind,
        String eventType,
        LocalDate since,
        @Nullable LocalDate until,
        String reference,
        @Nullable String person,
        @Nullable String topic,
        @Nullable String grade,
        @Nullable Rupiah limit) {

    /** How a business plan is rated, the worst first. */
    public static final List<String> GRADES = List.of("WEAK", "ADEQUATE", "STRONG");

    /** A fact that nothing belongs to but its day and its reference. */
    public static Fact plain(
            String eventId, UUID cooperativeId, FactKind kind, String eventType, LocalDate since, String reference) {
        return new Fact(eventId, cooperativeId, kind, eventType, since, null, reference, null, null, null, null);
    }

    /** Whether it counts on a day. */
    public boolean countsOn(LocalDate day) {
        return !since.isAfter(day) && (until == null || !until.isBefore(day));
    }
}
