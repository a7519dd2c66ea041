package id.koperasi.funding.loan;

import id.koperasi.funding.loan.PoolForecasts.Month;
import id.koperasi.funding.programme.Programmes;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.time.StatedDates;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/programmes/{code}/pool/forecast")
@Tag(name = "Programmes")
class PoolForecastResource {

    private static final int MOST_MONTHS = 36;

    private final Programmes programmes;
    private final PoolForecasts forecasts;
    private final StatedDates dates;

    PoolForecastResource(Programmes programmes, PoolForecasts forecasts, StatedDates dates) {
        this.programmes = programmes;
        this.forecasts = forecasts;
        this.dates = dates;
    }

    @Schema(name = "ForecastMonth", description = "What is due in a month and not paid.")
    record MonthView(
            @Schema(description = "The first day of the month.", examples = "2026-05-01")
            LocalDate month,

            @Schema(description = "What would come back to the pool.")
            Rupiah principal,

            @Schema(description = "What would be earned.") Rupiah interest) {

        static MonthView of(Month month) {
            return new MonthView(month.month(), month.principal(), month.interest());
        }
    }

    @Schema(name = "PoolForecast", description = "What is to come back to a pool, when everybody pays in time.")
    record ForecastView(
            @Schema(description = "What should have come before.")
            Rupiah overduePrincipal,

            Rupiah overdueInterest,
            List<MonthView> months) {

        static ForecastView of(List<Month> all) {
            Month overdue = all.getFirst();
            return new ForecastView(
                    overdue.principal(),
                    overdue.interest(),
                    all.stream().skip(1).map(MonthView::of).toList());
        }
    }

    @GET
    @Operation(operationId = "showPoolForecast", summary = "What is to come back to the pool of a programme")
    public ForecastView forecast(
            @PathParam("code") String code,
            @QueryParam("from")
                    @Parameter(description = "A day of the first month; today without it.", example = "2026-05-01")
                    @Nullable LocalDate from,
            @QueryParam("months") @DefaultValue("12") @Min(1) @Max(MOST_MONTHS) int months) {
        LocalDate day = from == null ? dates.today(IndonesianZone.CAPITAL) : from;
        return ForecastView.of(forecasts.of(programmes.get(code).code(), day.withDayOfMonth(1), months));
    }
}
