package id.koperasi.registry.meeting;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.registry.meeting.MeetingRejection.MembersDifferFromRoll;
import id.koperasi.registry.meeting.MeetingRejection.MembersUnknown;
import id.koperasi.registry.meeting.MeetingRejection.NobodyIsMember;
import id.koperasi.registry.roll.Roll;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counts the members of a day: by the roll, and by what is stated only where nobody is on it. */
@ApplicationScoped
class CountingMembers {

    private final Roll roll;

    CountingMembers(Roll roll) {
        this.roll = roll;
    }

    /** Whether the roll knows the members of a day. */
    boolean knows(UUID cooperativeId, LocalDate day) {
        return roll.membersOn(cooperativeId, day).isPresent();
    }

    Electorate of(UUID cooperativeId, LocalDate day, @Nullable Integer stated) {
        OptionalInt onRoll = roll.membersOn(cooperativeId, day);
        if (onRoll.isPresent()) {
            int members = onRoll.getAsInt();
            if (members == 0) {
                throw new RejectedException(new NobodyIsMember());
            }
            if (stated != null && stated != members) {
                throw new RejectedException(new MembersDifferFromRoll(stated, members));
            }
            return new Electorate(members, MembersSource.ROLL);
        }
        if (stated == null) {
            throw new RejectedException(new MembersUnknown());
        }
        return new Electorate(stated, MembersSource.STATED);
    }
}
