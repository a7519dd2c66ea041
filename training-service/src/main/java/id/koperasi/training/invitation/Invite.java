package id.koperasi.training.invitation;

import id.koperasi.training.invitation.InvitationRejection.Holder;
import id.koperasi.training.region.Region;
import java.time.LocalDate;
import java.util.List;

/** Invite officers to a session. */
sealed interface Invite {

    /** The day of the invitation. */
    LocalDate invitedOn();

    /**
     * Whoever holds one of some offices in a region.
     *
     * @param offices the offices
     * @param region the region
     * @param pilotsOnly whether only pilots are meant
     * @param untrainedOnly whether only those are meant who have no certificate of the curriculum that counts
     * @param invitedOn the day
     */
    record ByRule(List<String> offices, Region region, boolean pilotsOnly, boolean untrainedOnly, LocalDate invitedOn)
            implements Invite {

        public ByRule {
            offices = List.copyOf(offices);
        }
    }

    /**
     * Whoever holds certain offices of certain cooperatives.
     *
     * @param officers the offices
     * @param invitedOn the day
     */
    record ByList(List<Holder> officers, LocalDate invitedOn) implements Invite {

        public ByList {
            officers = List.copyOf(officers);
        }
    }
}
