package id.koperasi.registry.business;

import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.registry.business.ModelPlans.ModelPlan;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/model-plans")
@Tag(name = "Business", description = "Business units and business plans.")
class ModelPlanResource {

    private final ModelPlans models;

    ModelPlanResource(ModelPlans models) {
        this.models = models;
    }

    @Schema(name = "ModelPlan", description = "The plan of a pilot, for others to follow.")
    record ModelPlanView(
            UUID planId,
            UUID cooperativeId,
            String cooperativeName,
            String title,
            String summary,
            LocalDate madeOn,

            @Schema(description = "How many cooperatives have adopted it.", examples = "12")
            long adoptions) {

        static ModelPlanView of(ModelPlan plan) {
            return new ModelPlanView(
                    plan.planId(),
                    plan.cooperativeId(),
                    plan.cooperativeName(),
                    plan.title(),
                    plan.summary(),
                    plan.madeOn(),
                    plan.adoptions());
        }
    }

    @GET
    @Operation(operationId = "listModelPlans", summary = "The plans of pilots that others may follow")
    public Page<ModelPlanView> list(@Valid @BeanParam PageRequest page) {
        Cursor after = page.after();
        return Page.of(
                        models.list(after == null ? null : after.uuid(0), page.rowsToRead()),
                        page.limit(),
                        plan -> Cursor.of(plan.planId()))
                .map(ModelPlanView::of);
    }
}
