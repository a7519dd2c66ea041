package id.koperasi.platform.notes;

import id.koperasi.platform.notes.NoteRejection.TitleTaken;
import id.koperasi.platform.problem.ConstraintRefusals;
import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Lists what notes are refused for, and which constraint means which refusal. */
@ApplicationScoped
class NoteRefusals implements RefusalCatalogue, ConstraintRefusals {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(NoteRejection.class);
    }

    @Override
    public Optional<Rejection> refusalOf(String constraintName) {
        return constraintName.equals("note_title_unique") ? Optional.of(new TitleTaken()) : Optional.empty();
    }
}
