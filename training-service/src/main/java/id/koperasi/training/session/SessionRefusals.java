package id.koperasi.training.session;

import id.koperasi.platform.problem.ConstraintRefusals;
import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.training.session.SessionRejection.ParticipantElsewhere;
import id.koperasi.training.session.SessionRejection.PlaceTaken;
import id.koperasi.training.session.SessionRejection.SessionExists;
import id.koperasi.training.session.SessionRejection.SpeakerElsewhere;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Lists why sessions are refused, and which constraint of the database means which refusal. */
@ApplicationScoped
class SessionRefusals implements RefusalCatalogue, ConstraintRefusals {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(SessionRejection.class);
    }

    @Override
    public Optional<Rejection> refusalOf(String constraintName) {
        return switch (constraintName) {
            case "training_session_unique" -> Optional.of(new SessionExists(null));
            case "booking_place_free" -> Optional.of(new PlaceTaken());
            case "booking_speaker_free" -> Optional.of(new SpeakerElsewhere());
            case "booking_participant_free" -> Optional.of(new ParticipantElsewhere());
            default -> Optional.empty();
        };
    }
}
