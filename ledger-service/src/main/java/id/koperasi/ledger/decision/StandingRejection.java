package id.koperasi.ledger.decision;

import id.koperasi.ledger.decision.Standings.Standing;
import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** What a cooperative no longer does because of where it stands. */
public sealed interface StandingRejection extends Rejection {

    @Refusal(
            status = 409,
            code = "cooperative-takes-no-members",
            en = "The cooperative takes no new members while it is suspended, merged or dissolved",
            id = "Koperasi yang dibekukan, digabung, atau dibubarkan tidak menerima anggota baru",
            enDetail = "It is {standing}.",
            idDetail = "Statusnya {standing}.")
    record CooperativeTakesNoMembers(Standing standing) implements StandingRejection {}
}
