package id.koperasi.registry.office;

import id.koperasi.platform.problem.ConstraintRefusals;
import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.registry.office.OfficeRejection.ElectedTwice;
import id.koperasi.registry.office.OfficeRejection.KinshipDeclaredAlready;
import id.koperasi.registry.office.OfficeRejection.ManagerAppointedAlready;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Lists why offices do not change hands, and which constraint of the database means which refusal. */
@ApplicationScoped
class OfficeRefusals implements RefusalCatalogue, ConstraintRefusals {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(OfficeRejection.class, BoardRejection.class);
    }

    @Override
    public Optional<Rejection> refusalOf(String constraintName) {
        return switch (constraintName) {
            case "election_pk" -> Optional.of(new ElectedTwice());
            case "officer_appointment_manager_unique" -> Optional.of(new ManagerAppointedAlready());
            case "kinship_standing_unique" -> Optional.of(new KinshipDeclaredAlready());
            default -> Optional.empty();
        };
    }
}
