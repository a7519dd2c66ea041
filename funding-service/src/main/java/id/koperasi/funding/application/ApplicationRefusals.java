package id.koperasi.funding.application;

import id.koperasi.funding.application.ApplicationRejection.AgreementNumberTaken;
import id.koperasi.funding.application.ApplicationRejection.ApplicationOpen;
import id.koperasi.platform.problem.ConstraintRefusals;
import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class ApplicationRefusals implements RefusalCatalogue, ConstraintRefusals {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(ApplicationRejection.class, TermsRejection.class);
    }

    @Override
    public Optional<Rejection> refusalOf(String constraintName) {
        return switch (constraintName) {
            case "application_open_unique", "application_top_up_unique" -> Optional.of(new ApplicationOpen(null, null));
            case "agreement_number_unique" -> Optional.of(new AgreementNumberTaken());
            default -> Optional.empty();
        };
    }
}
