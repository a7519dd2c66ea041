package id.koperasi.registry.onboarding;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.cooperative.PlainText;
import id.koperasi.registry.onboarding.OnboardingRejection.UntiedAlready;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/cooperatives/{cooperativeId}/account-bindings")
@Tag(name = "Accounts", description = "Whose an account of the identity provider is.")
class UnbindingResource {

    private final FormedCooperatives cooperatives;
    private final UnbindingAccounts unbinding;
    private final Bindings bindings;

    UnbindingResource(FormedCooperatives cooperatives, UnbindingAccounts unbinding, Bindings bindings) {
        this.cooperatives = cooperatives;
        this.unbinding = unbinding;
        this.bindings = bindings;
    }

    @Schema(description = "The account is his no longer.")
    record NewUnbinding(
            @NotBlank @Size(max = 500) @Pattern(regexp = PlainText.NO_NIK) @Schema(description = "No numbers of citizens here.", examples = "Telepon hilang, akun dipakai orang lain")
            String reason) {}

    @GET
    @Operation(
            operationId = "listAccountBindings",
            summary = "Whose accounts were tied by an invitation of this cooperative")
    public Page<ListedBinding> list(
            @PathParam("cooperativeId") UUID cooperativeId, @Valid @BeanParam PageRequest page) {
        cooperatives.any(cooperativeId);
        UUID after = page.after() == null ? new UUID(0, 0) : page.after().uuid(0);
        return Page.of(
                bindings.of(cooperativeId, after, page.rowsToRead()),
                page.limit(),
                binding -> Cursor.of(binding.bindingId()));
    }

    @POST
    @Path("/{bindingId}/unbinding")
    @Change
    @Operation(
            operationId = "unbindAccount",
            summary = "Untie an account from a person",
            description =
                    "A lost telephone, a wrong person. Tokens that were given out count until they end, five minutes "
                            + "at most. Another account may be tied to him at once.")
    @APIResponse(responseCode = "204", description = "It is his no longer; the identity provider is being told.")
    @Refuses(UntiedAlready.class)
    public RestResponse<Void> unbind(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("bindingId") UUID bindingId,
            @NotNull @Valid NewUnbinding body) {
        unbinding.unbind(
                new UnbindAccount(cooperativeId, bindingId, body.reason().strip()));
        return RestResponse.noContent();
    }
}
