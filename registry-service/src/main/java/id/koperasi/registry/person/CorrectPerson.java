package id.koperasi.registry.person;

import id.koperasi.platform.privacy.PersonReference;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Put somebody on record under his own reference, whether the number was typed wrong or he is there twice.
 *
 * @param cooperativeId in whose records; the wrong number may be somebody else's own elsewhere
 * @param from the wrong reference
 * @param to his own
 * @param reason why
 * @param evidence what proves it
 * @param correctedOn from which day he is known by his own
 */
record CorrectPerson(
        UUID cooperativeId,
        PersonReference from,
        PersonReference to,
        String reason,
        String evidence,
        LocalDate correctedOn) {}
