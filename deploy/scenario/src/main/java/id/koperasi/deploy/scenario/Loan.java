package id.koperasi.deploy.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import id.koperasi.deploy.scenario.client.Answer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** One application to the revolving fund: refused with all that it lacks, and granted once the facts have arrived. */
final class Loan {

    private static final String PROGRAMME = "LPDB-PILOT";
    private static final long POOL = 240_000_000_000L;
    private static final long AMOUNT = 450_000_000;
    private static final long TRANCHE = 150_000_000;

    /** At 3 per cent a year for 22 days of 360, and for the months after; in the months of grace only interest is paid. */
    private static final long FIRST_INTEREST = 275_000;

    private static final long INTEREST = 375_000;
    private static final String EARLY = "2025-09-15";
    private static final Set<String> LACKING = Set.of(
            "nik-koperasi",
            "npwp",
            "nib",
            "account-verified",
            "chair-certified",
            "treasurer-certified",
            "business-plan-rated",
            "members-consent",
            "government-consent");

    private final Teller teller;
    private String cooperative = "";
    private String application = "";

    Loan(Teller teller) {
        this.teller = teller;
    }

    private record Capital(long amount, String reference, String receivedOn) {}

    private record BudgetLine(String purpose, String kind, long amount) {}

    private record NewApplication(
            String cooperativeId,
            String programmeCode,
            long amount,
            int tenorMonths,
            int graceMonths,
            List<BudgetLine> budget,
            String createdOn) {}

    private record Submission(String submittedOn) {}

    private record NewPlan(String title, String summary, String submittedOn) {}

    private record NewRating(String rating, String reason, String ratedOn) {}

    private record Resolution(String decision, long limit, int inFavour, int against, int abstained) {}

    private record NewCall(String kind, String calledOn, String meetsOn, String place, List<String> agenda) {}

    private record NewMinutes(
            String minutesNumber, int members, int present, String attendanceEvidence, List<Resolution> resolutions) {}

    private record Appraisal(int score, String recommendation, String appraisedOn, String findings) {}

    private record Vote(String vote, String reason, String votedOn) {}

    private record Agreement(String agreementNumber, String signedOn) {}

    private record Designation(String designatedOn) {}

    private record PaymentOrder(String purpose, long amount, String payOn) {}

    private record Release() {}

    private record Payment(long amount, String paidOn, String reference) {}

    private record BusinessDay(String businessDate) {}

    void apply() {
        cooperative = teller.formations().idOf(People.TALAGASARI);
        teller.api()
                .post(
                        "ministry",
                        "/funding/v1/programmes/" + PROGRAMME + "/capital",
                        new Capital(POOL, "DIPA-2025-LPDB", "2025-09-01"))
                .orFail();
        var draft = new NewApplication(
                cooperative,
                PROGRAMME,
                AMOUNT,
                72,
                6,
                List.of(
                        new BudgetLine("Gerai sembako dan gudang", "CAPITAL", 300_000_000),
                        new BudgetLine("Modal kerja sembako", "OPERATING", 150_000_000)),
                EARLY);
        teller.figures()
                .await(
                        "the pilot is known to funding",
                        () -> criterionMet("pilot-designated") && criterionMet("books-open"));
        application = teller.api()
                .post("chair", "/funding/v1/applications", draft)
                .orFail()
                .get("id")
                .asText();
        if (status().equals("DRAFT")) {
            Answer refused = teller.api().postAnew("chair", path("submission"), new Submission(EARLY));
            checkLacking(
                    refused.problem() + " " + codes(refused.body().path("criteria")),
                    "POST …/applications/{id}/submission");
        } else { // told before: the passport still knows what it lacked on that day
            JsonNode passport = passport(EARLY);
            Set<String> lacking = StreamSupport.stream(passport.get("criteria").spliterator(), false)
                    .filter(criterion -> !criterion.get("met").asBoolean())
                    .map(criterion -> criterion.get("code").asText())
                    .collect(Collectors.toSet());
            checkLacking("criteria-not-met " + sorted(lacking), "GET …/passport?asOf=" + EARLY);
        }
    }

    /** Exactly these; any other set is shown as it is. */
    private void checkLacking(String found, String where) {
        boolean exact = found.equals("criteria-not-met " + sorted(LACKING));
        teller.figures().check("Talagasari: refused, and told all it lacks", all(), where, () -> exact ? all() : found);
    }

    private static String all() {
        return LACKING.size() + " criteria";
    }

    /** What was lacking comes, each from where it belongs. */
    void qualify() {
        String plans = "/registry/v1/cooperatives/" + cooperative + "/business-plans";
        String plan = teller.api()
                .post(
                        "chair",
                        plans,
                        new NewPlan("Gerai sembako Talagasari", "Gerai sembako dan gudang desa.", "2025-09-24"))
                .orFail()
                .get("planId")
                .asText();
        teller.api()
                .post(
                        Pilots.OFFICE,
                        plans + "/" + plan + "/rating",
                        new NewRating("STRONG", "Pasar pasti, arus kas sehat.", "2025-09-26"))
                .orFail();
        membersAgree();
        teller.api()
                .post(
                        "village-head",
                        "/funding/v1/cooperatives/" + cooperative + "/consents",
                        Map.of("minutesNumber", "BA-MUSDES-07/2025", "consentedOn", "2025-09-26"),
                        "berita-acara-musdes.pdf",
                        "%PDF-1.7\nBerita acara musyawarah desa BA-MUSDES-07/2025\n")
                .orFail();
    }

    /** They are called a fortnight before and told what they shall decide. */
    private void membersAgree() {
        String calls = "/registry/v1/cooperatives/" + cooperative + "/meeting-calls";
        String call = teller.api()
                .post(
                        "chair",
                        calls,
                        new NewCall("EXTRAORDINARY", "2025-09-10", "2025-09-25", "Balai desa", List.of("BORROWING")))
                .orFail()
                .get("callId")
                .asText();
        teller.api()
                .post(
                        "chair",
                        calls + "/" + call + "/minutes",
                        new NewMinutes(
                                "BA-RALB-01/2025",
                                Formations.FOUNDERS,
                                8,
                                "Daftar hadir RALB 25-09-2025",
                                List.of(new Resolution("BORROWING", 500_000_000, 7, 0, 1))))
                .orFail();
    }

    void borrow() {
        teller.narrator().chapter("Talagasari, October 2025");
        teller.figures()
                .await(
                        "every criterion of the passport is met",
                        () -> passport("2025-10-01").path("gates").path("apply").asBoolean());
        if (status().equals("DRAFT")) {
            teller.api()
                    .post("chair", path("submission"), new Submission("2025-10-01"))
                    .orFail();
        }
        teller.api()
                .post(
                        "fund-analyst",
                        path("appraisal"),
                        new Appraisal(82, "APPROVE", "2025-10-08", "Arus kas cukup, jaminan memadai."))
                .orFail();
        for (int member = 1; member <= 3; member++) {
            teller.api()
                    .post("fund-committee-" + member, path("votes"), new Vote("FOR", "Layak.", "2025-10-10"))
                    .orFail();
        }
        teller.api()
                .post("fund-treasurer", path("agreement"), new Agreement("PK-2025-000001", "2025-10-15"))
                .orFail();
        payOut();
        check();
    }

    /** To the account that the chair designated: one treasurer orders it, another releases it, and the bank pays. */
    private void payOut() {
        String accounts = "/registry/v1/cooperatives/" + cooperative + "/bank-accounts";
        String account = teller.api()
                .get("chair", accounts)
                .orFail()
                .path(0)
                .path("accountId")
                .asText();
        teller.api()
                .post("chair", accounts + "/" + account + "/designation", new Designation("2025-10-06"))
                .orFail();
        teller.figures()
                .await(
                        "the account for the money is known to funding",
                        () -> teller.api()
                                .get("chair", "/funding/v1/cooperatives/" + cooperative + "/disbursement-account")
                                .succeeded());
        String order = teller.api()
                .post(
                        "fund-treasurer",
                        path("payment-orders"),
                        new PaymentOrder("Gerai sembako dan gudang", TRANCHE, "2025-10-20"))
                .orFail()
                .get("orderId")
                .asText();
        String address = "/funding/v1/payment-orders/" + order;
        teller.api()
                .post("fund-treasurer-2", address + "/release", new Release())
                .orFail();
        teller.figures()
                .check(
                        "Talagasari: first tranche paid by the bank",
                        "PAID",
                        "GET /funding/v1/payment-orders/{id} status",
                        () -> teller.api()
                                .get("fund-treasurer", address)
                                .orFail()
                                .path("status")
                                .asText());
    }

    /** Two instalments are paid on their days, the third is forgotten, asked for by letter, and paid late. */
    void repay() {
        teller.narrator().chapter("Talagasari, November 2025 to February 2026");
        pay(FIRST_INTEREST, "2025-11-12");
        pay(INTEREST, "2025-12-12");
        endOfDay("2026-01-31");
        teller.figures()
                .check(
                        "Talagasari: letter for what fell due on 12 January, rupiah",
                        INTEREST,
                        "GET /funding/v1/loans/{id}/billing-letters interest",
                        () -> loan("/billing-letters").path(0).path("interest").asText());
        pay(INTEREST, "2026-02-03");
        endOfDay("2026-02-04");
        teller.figures()
                .check(
                        "Talagasari: interest paid, rupiah",
                        FIRST_INTEREST + 2 * INTEREST,
                        "GET /funding/v1/loans/{id} interestPaid",
                        () -> loan("").path("interestPaid").asText());
        teller.figures()
                .check(
                        "Talagasari: class, and what is overdue, on 4 February",
                        "1, 0",
                        "GET /funding/v1/loans/{id}/collectibility",
                        () -> loan("/collectibility").path("loanClass").asText() + ", "
                                + loan("/collectibility")
                                        .path("overdueInterest")
                                        .asText());
        teller.figures()
                .check(
                        "Talagasari: still owed, rupiah",
                        TRANCHE,
                        "GET /funding/v1/loans/{id}/collectibility outstanding",
                        () -> loan("/collectibility").path("outstanding").asText());
    }

    /** The loan has the id of its application. */
    private JsonNode loan(String part) {
        return teller.api()
                .get("fund-treasurer", "/funding/v1/loans/" + application + part)
                .orFail();
    }

    private void pay(long amount, String day) {
        teller.api()
                .post(
                        "fund-treasurer",
                        "/funding/v1/loans/" + application + "/payments",
                        new Payment(amount, day, "BRI-TALAGASARI-" + day))
                .orFail();
    }

    private void endOfDay(String day) {
        teller.api()
                .post("ministry", "/funding/v1/programmes/" + PROGRAMME + "/business-days", new BusinessDay(day))
                .orFail();
        teller.figures()
                .await(
                        "the loan stands as at the end of " + day,
                        () -> standsAsOf().compareTo(day) >= 0);
    }

    /** The latest day that has ended; empty before the first. */
    private String standsAsOf() {
        return teller.api()
                .get("fund-treasurer", "/funding/v1/loans/" + application + "/collectibility")
                .body()
                .path("businessDate")
                .asText();
    }

    private void check() {
        teller.figures()
                .check(
                        "Talagasari: first tranche booked by the ledger",
                        "true",
                        "GET /funding/v1/applications/{id} tranches",
                        () -> show().path("tranches").path(0).path("booked").asText());
        teller.figures()
                .check(
                        "Talagasari: loan in its balance, rupiah",
                        TRANCHE,
                        "GET /ledger/v1/cooperatives/{id}/funds STATE_LOAN",
                        () -> received(teller, cooperative, "STATE_LOAN"));
        JsonNode pool = teller.api()
                .get("ministry", "/funding/v1/programmes/" + PROGRAMME + "/pool")
                .orFail();
        teller.figures()
                .check(
                        "Pool: committed and not yet paid out, rupiah",
                        AMOUNT - TRANCHE,
                        "GET /funding/v1/programmes/LPDB-PILOT/pool committed",
                        () -> pool.path("committed").asText());
        teller.figures()
                .check(
                        "Pool: paid out, rupiah",
                        TRANCHE,
                        "GET /funding/v1/programmes/LPDB-PILOT/pool disbursed",
                        () -> pool.path("disbursed").asText());
        teller.figures()
                .check(
                        "Pool: still available, rupiah",
                        POOL - AMOUNT,
                        "GET /funding/v1/programmes/LPDB-PILOT/pool available",
                        () -> pool.path("available").asText());
    }

    static String received(Teller teller, String cooperative, String source) {
        JsonNode funds = teller.api()
                .get(Pilots.OFFICE, "/ledger/v1/cooperatives/" + cooperative + "/funds")
                .orFail();
        return StreamSupport.stream(funds.path("sources").spliterator(), false)
                .filter(found -> found.path("source").asText().equals(source))
                .map(found -> found.path("received").asText())
                .findFirst()
                .orElse("0");
    }

    private boolean criterionMet(String code) {
        return StreamSupport.stream(passport(EARLY).path("criteria").spliterator(), false)
                .anyMatch(found -> found.path("code").asText().equals(code)
                        && found.path("met").asBoolean());
    }

    /** The passport once funding knows the cooperative at all. */
    private JsonNode passport(String day) {
        return teller.api()
                .get(
                        "chair",
                        "/funding/v1/cooperatives/" + cooperative + "/passport?programme=" + PROGRAMME + "&asOf=" + day)
                .body();
    }

    private String status() {
        return show().path("status").asText();
    }

    private JsonNode show() {
        return teller.api()
                .get("chair", "/funding/v1/applications/" + application)
                .orFail();
    }

    private String path(String command) {
        return "/funding/v1/applications/" + application + "/" + command;
    }

    private static String codes(JsonNode criteria) {
        return sorted(StreamSupport.stream(criteria.spliterator(), false)
                .map(criterion -> criterion.path("code").asText())
                .collect(Collectors.toSet()));
    }

    private static String sorted(Set<String> codes) {
        return codes.stream().sorted().collect(Collectors.joining(", "));
    }
}
