package id.koperasi.ledger.correction;

import id.koperasi.platform.privacy.PersonReference;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Put the records of somebody under his own reference.
 *
 * @param cooperativeId in whose book; elsewhere the wrong one may be somebody's own
 * @param wrong the reference he is under
 * @param own his own
 * @param correctedOn from which day
 * @param reason why
 * @param evidence what proves it
 * @param recordedBy whose word it is
 */
record CorrectPerson(
        UUID cooperativeId,
        PersonReference wrong,
        PersonReference own,
        LocalDate correctedOn,
        String reason,
        String evidence,
        String recordedBy) {}
