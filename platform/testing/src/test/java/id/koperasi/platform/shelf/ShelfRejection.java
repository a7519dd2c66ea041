package id.koperasi.platform.shelf;

import id.koperasi.platform.problem.ConstraintRefusals;
import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

sealed interface ShelfRejection extends Rejection {

    @Refusal(status = 409, code = "label-taken", en = "The label is taken", id = "Label sudah dipakai")
    record LabelTaken() implements ShelfRejection {}

    @Refusal(status = 422, code = "label-forbidden", en = "The label is forbidden", id = "Label dilarang")
    record LabelForbidden() implements ShelfRejection {}

    @ApplicationScoped
    class Constraints implements ConstraintRefusals {
        @Override
        public Optional<Rejection> refusalOf(String constraintName) {
            return constraintName.equals("shelf_label_unique") ? Optional.of(new LabelTaken()) : Optional.empty();
        }
    }
}
