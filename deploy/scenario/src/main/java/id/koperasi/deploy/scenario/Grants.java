package id.koperasi.deploy.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** Kabupaten Tangerang, 6 December 2025: seed capital from CSR for every cooperative, equity in its books. */
final class Grants {

    private static final String CODE = "CSR-KAB-TANGERANG-2025";
    private static final String DONOR = "Forum CSR Kabupaten Tangerang";
    private static final String DAY = "2025-12-06";

    private final Teller teller;
    private final long each;

    Grants(Teller teller) {
        this.teller = teller;
        this.each = teller.story().figure("tangerang-csr");
    }

    private record NewProgramme(String code, String name, String regionCode) {}

    private record Pledge(String donor, long amount, String pledgedOn) {}

    private record Allocation(List<String> cooperativeIds, long amountEach, String allocatedOn) {}

    private record Receipt(List<String> allocationIds, String receivedOn) {}

    void tell() {
        teller.narrator().chapter("Kabupaten Tangerang, 6 December 2025");
        List<String> cooperatives = teller.villagesOf(teller.edition().tangerang()).stream()
                .map(village -> teller.formations().idOf(village.code()))
                .toList();
        long count = teller.expected("tangerang-coops", cooperatives.size());
        String programme = "/funding/v1/grant-programmes";
        teller.api()
                .post(
                        Pilots.OFFICE,
                        programme,
                        new NewProgramme(
                                CODE, "Modal awal dari CSR", teller.edition().tangerang()))
                .orFail();
        String pledges = programme + "/" + CODE + "/pledges";
        String pledge = teller.api()
                .post(Pilots.OFFICE, pledges, new Pledge(DONOR, count * each, "2025-11-10"))
                .orFail()
                .get("pledgeId")
                .asText();
        JsonNode allocated = teller.api()
                .post(
                        Pilots.OFFICE,
                        pledges + "/" + pledge + "/allocations",
                        new Allocation(cooperatives, each, "2025-11-20"))
                .orFail();
        List<String> allocations = StreamSupport.stream(allocated.get("results").spliterator(), false)
                .map(result -> result.get("allocationId").asText())
                .toList();
        // Books and accounts come to funding by events; what is not there yet is received the next time.
        teller.figures().await(count + " grants received", () -> {
            teller.api()
                    .postAnew(Pilots.OFFICE, programme + "/" + CODE + "/receipts", new Receipt(allocations, DAY))
                    .orFail();
            return figure(programme + "/" + CODE, "received").equals(String.valueOf(count * each));
        });
        check(programme + "/" + CODE, count);
    }

    private void check(String programme, long count) {
        String region = teller.edition().tangerang();
        teller.figures()
                .check(
                        "CSR: pledged, rupiah",
                        count * each,
                        "GET " + programme + " pledged",
                        () -> figure(programme, "pledged"));
        teller.figures()
                .check(
                        "CSR: in the books, as the ledger told, rupiah",
                        count * each,
                        "GET " + programme + " booked",
                        () -> figure(programme, "booked"));
        teller.figures()
                .check("CSR: still open, rupiah", 0, "GET " + programme + " open", () -> figure(programme, "open"));
        String capital = "/ledger/v1/capital?region=" + region + "&source=CSR&asOf=" + DAY;
        teller.figures()
                .check(
                        "CSR: cooperatives with it as equity",
                        count,
                        "GET " + capital + " cooperatives",
                        () -> figure(capital, "cooperatives"));
        teller.figures()
                .check(
                        "CSR: equity of the region from it, rupiah",
                        count * each,
                        "GET " + capital + " sum",
                        () -> figure(capital, "sum"));
        teller.figures()
                .check(
                        "CSR: the donor the ledger names",
                        DONOR,
                        "GET " + capital + " byReference",
                        () -> teller.api()
                                .get(Pilots.OFFICE, capital)
                                .orFail()
                                .path("byReference")
                                .path(0)
                                .path("donor")
                                .asText());
    }

    private String figure(String path, String field) {
        return teller.api().get(Pilots.OFFICE, path).orFail().path(field).asText();
    }
}
