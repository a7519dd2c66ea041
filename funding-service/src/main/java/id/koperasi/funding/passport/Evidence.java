package id.koperasi.funding.passport;

import java.time.LocalDate;

/**
 * The event that shows a criterion to be met.
 *
 * @param since the business date from which it is met
 * @param eventType the event's wire name
 * @param eventId the event's id
 * @param text what a reader looks it up by: a number, a letter, a rating, an amount
 */
record Evidence(LocalDate since, String eventType, String eventId, String text) {}
