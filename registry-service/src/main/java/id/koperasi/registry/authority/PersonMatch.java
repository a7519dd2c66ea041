package id.koperasi.registry.authority;

import id.koperasi.platform.privacy.Nik;
import java.time.LocalDate;

/**
 * The civil registry (Dukcapil), which says of what it is told whether it matches and gives nothing back. It takes its time,
 * so nobody asks inside a transaction.
 */
public interface PersonMatch {

    /** Whether it can be asked at all; when not, evidence on paper is the only way. */
    boolean connected();

    /** Asks whether name and date of birth belong to a number. It never throws for what the other side does. */
    AuthorityAnswer ask(Nik nik, String name, LocalDate bornOn);
}
