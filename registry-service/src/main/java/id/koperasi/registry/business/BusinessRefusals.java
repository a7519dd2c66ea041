package id.koperasi.registry.business;

import id.koperasi.platform.problem.ConstraintRefusals;
import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.registry.business.BusinessRejection.AdoptedAlready;
import id.koperasi.registry.business.BusinessRejection.ExpectedRevenueNegative;
import id.koperasi.registry.business.BusinessRejection.LicenceRecordedAlready;
import id.koperasi.registry.business.BusinessRejection.ModelAlready;
import id.koperasi.registry.business.BusinessRejection.PlanSubmittedAlready;
import id.koperasi.registry.business.BusinessRejection.PotentialRecordedAlready;
import id.koperasi.registry.business.BusinessRejection.UnitOpenedAlready;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Lists why units and plans are refused, and which constraint of the database means which refusal. */
@ApplicationScoped
class BusinessRefusals implements RefusalCatalogue, ConstraintRefusals {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(BusinessRejection.class);
    }

    @Override
    public Optional<Rejection> refusalOf(String constraintName) {
        return switch (constraintName) {
            case "business_unit_name_unique" -> Optional.of(new UnitOpenedAlready());
            case "business_plan_title_unique" -> Optional.of(new PlanSubmittedAlready());
            case "business_plan_adopted_unique" -> Optional.of(new AdoptedAlready());
            case "business_unit_licence_unique" -> Optional.of(new LicenceRecordedAlready());
            case "model_plan_pk" -> Optional.of(new ModelAlready());
            case "village_potential_unique" -> Optional.of(new PotentialRecordedAlready());
            case "business_plan_expected_revenue_not_negative" -> Optional.of(new ExpectedRevenueNegative());
            default -> Optional.empty();
        };
    }
}
