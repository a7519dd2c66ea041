package id.koperasi.deploy.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Banten: every village forms, and every cooperative gets a coach of the Dinas and one of Dekopin. */
final class Banten {

    static final String OFFICE = "province-office-36";

    private static final LocalDate COACHED = LocalDate.of(2025, 10, 6);
    private static final int CAPACITY = 15;

    private final Teller teller;

    Banten(Teller teller) {
        this.teller = teller;
    }

    private record NewCoach(String name, String organisation, String regionCode, int capacity) {}

    private record NewAssignments(String regionCode, String organisation, LocalDate assignedOn) {}

    void form() {
        teller.narrator().chapter("Banten, May to July 2025");
        String serang = Edition.SERANG;
        String tangerang = teller.edition().tangerang();
        teller.formations()
                .form(
                        OFFICE,
                        teller.villagesOf(teller.edition().banten(), serang, tangerang),
                        village -> days("2025-05-19", "2025-05-26", "2025-06-10", "2025-06-16"));
        teller.formations()
                .form(
                        OFFICE,
                        teller.villagesOf(tangerang),
                        village -> days("2025-05-20", "2025-05-28", "2025-06-12", "2025-06-23"));
        teller.formations()
                .form(
                        OFFICE,
                        teller.villagesOf(serang),
                        village -> days("2025-05-21", "2025-06-10", "2025-07-01", "2025-07-14"));
    }

    private static Formations.Days days(String proposedOn, String metOn, String signedOn, String decidedOn) {
        return new Formations.Days(
                LocalDate.parse(proposedOn),
                LocalDate.parse(metOn),
                LocalDate.parse(signedOn),
                LocalDate.parse(decidedOn));
    }

    void coach() {
        teller.narrator().chapter("Banten, 6 October 2025");
        String region = teller.edition().banten();
        long all = teller.expected(
                "banten-coops", teller.regions().villagesOf(region).size());
        for (String organisation : List.of("DINAS", "DEKOPIN")) {
            assign(region, organisation, all);
        }
        String day = COACHED.toString();
        teller.checkProgress("Banten: formed", all, region, day, "formed");
        teller.checkProgress("Banten: coached by the Dinas", all, region, day, "coachedByDinas");
        teller.checkProgress("Banten: coached by Dekopin", all, region, day, "coachedByDekopin");
    }

    /** As many coaches in each regency as its cooperatives need, because a coach carries only so many. */
    private void assign(String region, String organisation, long all) {
        var coaches = new ArrayList<NewCoach>();
        for (String regency : regencies(region)) {
            int needed = (teller.regions().villagesOf(regency).size() + CAPACITY - 1) / CAPACITY;
            for (int i = 1; i <= needed; i++) {
                coaches.add(new NewCoach(
                        "Pendamping %s %s %d".formatted(organisation, regency, i), organisation, regency, CAPACITY));
            }
        }
        teller.crowd()
                .each(
                        coaches,
                        coach -> teller.api()
                                .post(OFFICE, "/training/v1/coaches", coach)
                                .orFail());
        // Cooperatives come to training by events, so the order is repeated until none is without a coach.
        String path = "/registry/v1/progress/" + region + "?asOf=" + COACHED;
        String field = organisation.equals("DINAS") ? "coachedByDinas" : "coachedByDekopin";
        teller.figures().await(coaches.size() + " coaches of " + organisation + " have their cooperatives", () -> {
            teller.api()
                    .postAnew(
                            OFFICE, "/training/v1/coach-assignments", new NewAssignments(region, organisation, COACHED))
                    .orFail();
            return teller.api().get(path).orFail().path(field).asLong() == all;
        });
    }

    private List<String> regencies(String region) {
        if (region.contains(".")) {
            return List.of(region);
        }
        return teller.api().all(OFFICE, "/registry/v1/regions/" + region + "/children").stream()
                .map(child -> child.get("code").asText())
                .toList();
    }
}
