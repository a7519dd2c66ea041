package id.koperasi.registry.verification;

import id.koperasi.platform.time.IndonesianZone;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What is verified.
 *
 * @param kind a number or an officer
 * @param id of the number or of the appointment
 * @param cooperativeId whose
 * @param villageCode where
 * @param what the kind of number, or the office
 * @param token the number, or the reference of the person: when it is corrected, what was verified counts no longer
 * @param name in which name it should be: the cooperative's, or the officer's
 * @param since before which day nothing can be verified
 */
record Subject(
        Kind kind,
        UUID id,
        UUID cooperativeId,
        String villageCode,
        String what,
        String token,
        String name,
        LocalDate since) {

    /** Of what kind it is. */
    enum Kind {
        NUMBER,
        OFFICER
    }

    IndonesianZone zone() {
        return IndonesianZone.ofRegion(villageCode);
    }

    @Override
    public String toString() {
        return kind + " " + id;
    }
}
