package id.koperasi.deploy.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Kota Serang: 67 cooperatives by memorandum on 24 July 2025, and the one of Pager Agung at work. */
final class Serang {

    private static final String OFFICE = "regency-office-36.73";
    private static final String TREASURER = "treasurer-pager-agung";
    private static final String DAY = "2025-07-24";
    private static final long MONTHS_AT_ONCE = 7;

    private final Teller teller;

    Serang(Teller teller) {
        this.teller = teller;
    }

    private record NewUnit(String function, String name, String kbli, String openedOn) {}

    private record NewPlan(String title, String summary, String submittedOn) {}

    private record NewRating(String rating, String reason, String ratedOn) {}

    private record NewReceipt(
            String memberId, String kind, long amount, String effectiveDate, String into, String note) {}

    void tell() {
        teller.narrator().chapter("Kota Serang, 24 July 2025");
        teller.checkProgress(
                "Kota Serang: formed when the memorandum was signed",
                teller.story().figure("serang-city-coops"),
                Edition.SERANG,
                DAY,
                "formed");
        String cooperative = teller.formations().idOf(People.PAGER_AGUNG);
        openUnits(cooperative);
        ratePlan(cooperative);
        receiveSavings(cooperative);
    }

    private void openUnits(String cooperative) {
        List.of(
                        new NewUnit("LIVESTOCK", "Ternak kambing", "01441", DAY),
                        new NewUnit("LIVESTOCK", "Ternak sapi", "01411", DAY),
                        new NewUnit("FISHERY", "Budidaya lele", "03221", DAY))
                .forEach(unit -> teller.api()
                        .post(OFFICE, "/registry/v1/cooperatives/" + cooperative + "/business-units", unit)
                        .orFail());
        String path = "/registry/v1/cooperatives/" + cooperative;
        teller.figures()
                .check(
                        "Pager Agung: business units",
                        3,
                        "GET /registry/v1/cooperatives/{id} businessUnits",
                        () -> teller.api()
                                .get(OFFICE, path)
                                .orFail()
                                .path("businessUnits")
                                .size());
    }

    private void ratePlan(String cooperative) {
        String plans = "/registry/v1/cooperatives/" + cooperative + "/business-plans";
        var plan = new NewPlan(
                "Kambing, sapi dan lele",
                "Peternakan kambing dan sapi serta budidaya lele untuk pasar Kota Serang.",
                DAY);
        String id = teller.api()
                .post("chair-pager-agung", plans, plan)
                .orFail()
                .get("planId")
                .asText();
        JsonNode rated = teller.api()
                .post(
                        OFFICE,
                        plans + "/" + id + "/rating",
                        new NewRating("STRONG", "Pasar dekat, pakan tersedia, pengurus berpengalaman.", DAY))
                .orFail();
        teller.figures()
                .check(
                        "Pager Agung: plan rated",
                        "STRONG",
                        "POST …/business-plans/{id}/rating",
                        () -> rated.path("rating").asText());
    }

    /** The treasurer receives what a village treasurer receives: a month, and seven months at once (rapel). */
    private void receiveSavings(String cooperative) {
        String ledger = "/ledger/v1/cooperatives/" + cooperative;
        List<JsonNode> members = teller.members(TREASURER, cooperative, Formations.FOUNDERS);
        teller.crowd()
                .each(
                        members,
                        member -> teller.api()
                                .post(
                                        TREASURER,
                                        ledger + "/savings-receipts",
                                        new NewReceipt(
                                                member.get("memberId").asText(),
                                                "MANDATORY",
                                                member.get("memberNumber").asInt() == 1
                                                        ? MONTHS_AT_ONCE * Formations.MANDATORY
                                                        : Formations.MANDATORY,
                                                DAY,
                                                "CASH",
                                                "Simpanan wajib"))
                                .orFail());
        long paidIn = Formations.FOUNDERS * (Formations.PRINCIPAL + Formations.MANDATORY);
        long cash = paidIn + (Formations.FOUNDERS - 1 + MONTHS_AT_ONCE) * Formations.MANDATORY;
        String path = ledger + "/trial-balance?asOf=" + DAY;
        teller.figures()
                .check(
                        "Pager Agung: debits of the trial balance, rupiah",
                        cash,
                        "GET /ledger/v1/cooperatives/{id}/trial-balance debit",
                        () -> teller.api()
                                .get(TREASURER, path)
                                .orFail()
                                .path("debit")
                                .asText());
        teller.figures()
                .check(
                        "Pager Agung: its chain verifies",
                        "true",
                        "GET /ledger/v1/cooperatives/{id}/chain-verification",
                        () -> teller.api()
                                .get(TREASURER, ledger + "/chain-verification")
                                .orFail()
                                .path("verified")
                                .asText());
    }
}
