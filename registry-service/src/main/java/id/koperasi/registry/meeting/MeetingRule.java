package id.koperasi.registry.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** How members meet, as the rules say from a day on. A share is so many parts of a whole. */
@Entity
@Immutable
public class MeetingRule {

    @Id
    private LocalDate validFrom;

    private int noticeDays;
    private int secondCallDays;
    private int quorumParts;
    private int quorumOf;
    private int secondQuorumParts;
    private int secondQuorumOf;
    private boolean minutesOnPaper;

    protected MeetingRule() {} // Hibernate

    /** At least so many days lie between call and meeting. */
    int noticeDays() {
        return noticeDays;
    }

    /** A second meeting is held at most so many days after the first. */
    int secondCallDays() {
        return secondCallDays;
    }

    /** Whether the minutes are handed in, and the list of those who came unless they were recorded one by one. */
    boolean minutesOnPaper() {
        return minutesOnPaper;
    }

    /** Whether enough came to a first meeting: more than the share, so that exactly half is not enough. */
    boolean quorate(int members, int present) {
        return (long) present * quorumOf > (long) members * quorumParts;
    }

    /** Whether enough came to a second meeting: the share itself is enough. */
    boolean quorateAtSecondCall(int members, int present) {
        return (long) present * secondQuorumOf >= (long) members * secondQuorumParts;
    }
}
