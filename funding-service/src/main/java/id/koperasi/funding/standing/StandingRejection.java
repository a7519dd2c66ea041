package id.koperasi.funding.standing;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.time.LocalDate;

/** Why a cooperative cannot act. */
public sealed interface StandingRejection extends Rejection {

    @Refusal(
            status = 409,
            code = "cooperative-not-in-good-standing",
            en = "The cooperative is suspended or is no more, so that it applies for no money and receives none",
            id = "Koperasi dibekukan atau sudah berakhir sehingga tidak dapat mengajukan maupun menerima dana",
            enDetail = "It is {state} since {since}, as {eventType} says.",
            idDetail = "Keadaannya {state} sejak {since}, menurut {eventType}.",
            source = "Permenkop 1/2025 pasal 6; PMK 49/2025 pasal 6; UU 25/1992 pasal 14, 46, dan 47")
    record NotInGoodStanding(State state, LocalDate since, String eventType, String eventId)
            implements StandingRejection {

        /** Because the registry has told this. */
        public static NotInGoodStanding because(StandingChange change) {
            return new NotInGoodStanding(change.state(), change.since(), change.eventType(), change.eventId());
        }
    }
}
