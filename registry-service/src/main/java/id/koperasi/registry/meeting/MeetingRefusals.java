package id.koperasi.registry.meeting;

import id.koperasi.platform.problem.ConstraintRefusals;
import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.registry.meeting.MeetingRejection.MinutesRecordedAlready;
import id.koperasi.registry.meeting.MeetingRejection.SecondCallHeldAlready;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Lists why meetings are refused, and which constraint of the database means which refusal. */
@ApplicationScoped
class MeetingRefusals implements RefusalCatalogue, ConstraintRefusals {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(
                MeetingRejection.class,
                VoteRejection.class,
                CallRejection.class,
                FormationMeetingRejection.class,
                CorrectionRejection.class);
    }

    @Override
    public Optional<Rejection> refusalOf(String constraintName) {
        return switch (constraintName) {
            case "meeting_minutes_number_unique" -> Optional.of(new MinutesRecordedAlready());
            case "meeting_second_call_unique" -> Optional.of(new SecondCallHeldAlready());
            default -> Optional.empty();
        };
    }
}
