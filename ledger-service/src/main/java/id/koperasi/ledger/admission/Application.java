package id.koperasi.ledger.admission;

import id.koperasi.ledger.member.AdmittingMembers.Admission;
import id.koperasi.ledger.member.IdentityWarning;
import id.koperasi.platform.privacy.Nik;
import id.koperasi.platform.privacy.PersonReference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks to become a member.
 *
 * @param id which
 * @param person who
 * @param name as on the identity card
 * @param nik his number as a citizen; null since a correction, for the one that was stated was wrong
 * @param extraordinary whether without vote and office (anggota luar biasa)
 * @param status how far it is
 * @param submittedAt since when
 * @param decidedAt when the board decided
 * @param reason why it was rejected
 * @param memberId what he became
 * @param doubts what did not fit his number when it was stated
 */
record Application(
        UUID id,
        PersonReference person,
        String name,
        @Nullable Nik nik,
        boolean extraordinary,
        Status status,
        Instant submittedAt,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        @Nullable UUID memberId,
        List<IdentityWarning> doubts) {

    Application {
        doubts = List.copyOf(doubts);
    }

    /** As the book of members takes him on the day on which he has paid. */
    Admission admission(LocalDate paidOn) {
        return new Admission(person, name, nik, false, extraordinary, paidOn);
    }

    /** How far an application is. */
    enum Status {
        SUBMITTED,
        APPROVED,
        REJECTED,
        ADMITTED
    }
}
