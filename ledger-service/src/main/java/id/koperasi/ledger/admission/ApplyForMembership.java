package id.koperasi.ledger.admission;

import id.koperasi.ledger.member.IdentityWarning;
import id.koperasi.platform.privacy.Nik;
import java.util.List;
import java.util.UUID;

/**
 * Ask to become a member.
 *
 * @param doubts what does not fit the number, for the board to look at
 */
record ApplyForMembership(
        UUID cooperativeId, Nik nik, String name, boolean extraordinary, List<IdentityWarning> doubts) {

    ApplyForMembership {
        doubts = List.copyOf(doubts);
    }
}
