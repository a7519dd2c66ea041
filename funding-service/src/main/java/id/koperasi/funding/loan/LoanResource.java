package id.koperasi.funding.loan;

import id.koperasi.funding.loan.LoanRejection.NoSuchVersion;
import id.koperasi.funding.loan.LoanViews.LoanView;
import id.koperasi.funding.loan.LoanViews.ScheduleView;
import id.koperasi.funding.loan.LoanViews.VersionView;
import id.koperasi.funding.schedule.Instalment;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/loans")
@Tag(name = "Loans", description = "Loans from the signed agreement on: what each owes and what was paid.")
class LoanResource {

    private final Loans loans;
    private final Schedules schedules;

    LoanResource(Loans loans, Schedules schedules) {
        this.loans = loans;
        this.schedules = schedules;
    }

    @GET
    @Operation(operationId = "listLoans", summary = "The loans of a cooperative")
    public List<LoanView> list(
            @NotNull @QueryParam("cooperativeId") @Parameter(example = "0198b1f0-3f2a-7c11-8a4e-5d0f6b1c2a33")
                    UUID cooperativeId) {
        return loans.of(cooperativeId).stream().map(LoanView::of).toList();
    }

    @GET
    @Path("/{loanId}")
    @Operation(operationId = "showLoan", summary = "A loan as it stands")
    public LoanView show(@PathParam("loanId") UUID loanId) {
        return LoanView.of(loans.get(loanId));
    }

    @GET
    @Path("/{loanId}/schedule")
    @Operation(
            operationId = "showLoanSchedule",
            summary = "The schedule of a loan",
            description = "The version that counts now, or an earlier one as it stood when it was replaced.")
    @Refuses(NoSuchVersion.class)
    public ScheduleView schedule(
            @PathParam("loanId") UUID loanId,
            @QueryParam("version")
                    @Min(1) @Parameter(description = "The one that counts now without it.", example = "1")
                    @Nullable Integer version) {
        Loan loan = loans.get(loanId);
        int current = loan.scheduleVersion();
        if (version != null && version > current) {
            throw new RejectedException(new NoSuchVersion(current));
        }
        int asked = version == null ? current : version;
        List<Instalment> lines = asked == current ? schedules.current(loanId) : schedules.superseded(loanId, asked);
        return ScheduleView.of(loanId, asked, lines);
    }

    @GET
    @Path("/{loanId}/schedule-versions")
    @Operation(operationId = "listScheduleVersions", summary = "How the schedule of a loan became what it is")
    public List<VersionView> versions(@PathParam("loanId") UUID loanId) {
        return schedules.versions(loans.get(loanId).id()).stream()
                .map(VersionView::of)
                .toList();
    }
}
