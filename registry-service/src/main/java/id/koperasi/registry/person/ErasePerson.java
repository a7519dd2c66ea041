package id.koperasi.registry.person;

import id.koperasi.platform.privacy.PersonReference;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Take somebody's names out of the texts of a cooperative (UU 27/2022, art. 8).
 *
 * @param cooperativeId in whose texts
 * @param person who
 * @param spellings how he may be called there besides the names on record
 * @param reason why
 * @param letterNumber of his letter
 * @param letterOn the day of his letter
 */
record ErasePerson(
        UUID cooperativeId,
        PersonReference person,
        List<String> spellings,
        String reason,
        String letterNumber,
        LocalDate letterOn) {

    ErasePerson {
        spellings = List.copyOf(spellings);
    }
}
