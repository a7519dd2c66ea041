package id.koperasi.registry.onboarding;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.registry.cooperative.CitizensNumbers;
import id.koperasi.registry.cooperative.CooperativeRejection;
import id.koperasi.registry.onboarding.OnboardingRejection.CodeMistyped;
import id.koperasi.registry.onboarding.OnboardingRejection.DoesNotFit;
import id.koperasi.registry.onboarding.OnboardingRejection.HasAccount;
import id.koperasi.registry.onboarding.OnboardingRejection.IsSomebodys;
import id.koperasi.registry.onboarding.OnboardingRejection.NoProvider;
import id.koperasi.registry.onboarding.OnboardingRejection.TriedTooOften;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/account-bindings")
@Tag(name = "Accounts", description = "Whose an account of the identity provider is.")
class BindingResource {

    private final BindingAccounts binding;
    private final Bindings bindings;
    private final SignedInAccount account;
    private final CitizensNumbers numbers;

    BindingResource(BindingAccounts binding, Bindings bindings, SignedInAccount account, CitizensNumbers numbers) {
        this.binding = binding;
        this.bindings = bindings;
        this.account = account;
        this.numbers = numbers;
    }

    @Schema(description = "Whoever signed in says who he is.")
    record NewAccountBinding(
            @NotNull @Size(max = 20) @Schema(
                    description = "As it was handed over; small letters, gaps and hyphens do not matter.",
                    examples = "7KQF-M2XB-9TR5")
            String code,

            @NotNull @Size(max = 16) @Schema(
                    description = "His own number, sixteen digits; only a keyed reference of it is kept.",
                    examples = "3673030101709908")
            String nik) {}

    @POST
    @Change
    @Operation(
            operationId = "bindAccount",
            summary = "Tie the account to the person who was invited",
            description =
                    "With an account whose token names no person. Code and number must both fit; what did not is not "
                            + "told. Five wrong tries within an hour lock the account for the rest of it, and five with the code of an "
                            + "invitation lock that.")
    @APIResponse(
            responseCode = "202",
            description = "It is his. Read it until it says BOUND, then refresh the token.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BindingView.class)))
    @Refuses({
        NoProvider.class,
        IsSomebodys.class,
        CodeMistyped.class,
        TriedTooOften.class,
        DoesNotFit.class,
        HasAccount.class,
        CooperativeRejection.NotCitizensNumber.class
    })
    public RestResponse<BindingView> bind(@NotNull @Valid NewAccountBinding body) {
        return RestResponse.status(
                RestResponse.Status.ACCEPTED, binding.bind(body.code(), numbers.person(body.nik(), "nik")));
    }

    @GET
    @Path("/own")
    @Operation(
            operationId = "showOwnBinding",
            summary = "Whether the account is tied to somebody, and its token says so")
    public BindingView own() {
        return bindings.own(account.get()).orElseThrow(() -> new RejectedException(new NotFound()));
    }
}
