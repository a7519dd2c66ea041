package id.koperasi.training.speaker;

import id.koperasi.platform.problem.ConstraintRefusals;
import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.training.speaker.SpeakerRejection.AccountOfAnotherSpeaker;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class SpeakerRefusals implements RefusalCatalogue, ConstraintRefusals {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(SpeakerRejection.class);
    }

    @Override
    public Optional<Rejection> refusalOf(String constraintName) {
        return constraintName.equals("speaker_account_unique")
                ? Optional.of(new AccountOfAnotherSpeaker())
                : Optional.empty();
    }
}
