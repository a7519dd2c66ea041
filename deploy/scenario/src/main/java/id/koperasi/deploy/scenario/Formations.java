package id.koperasi.deploy.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import id.koperasi.deploy.scenario.People.Person;
import id.koperasi.deploy.scenario.client.Api;
import id.koperasi.deploy.scenario.client.Crowd;
import id.koperasi.deploy.scenario.client.RunFailedException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Whole regions formed by their offices, with founders, officers, deed and decree for each village. */
public final class Formations {

    static final long PRINCIPAL = 100_000;
    static final long MANDATORY = 20_000;
    static final int FOUNDERS = 9;

    private static final int BATCH = 50;
    private static final List<String> BOARD =
            List.of("chair", "vice-chair-business", "vice-chair-membership", "secretary", "treasurer");

    private final Api api;
    private final Crowd crowd;
    private final Narrator narrator;
    private final Cast cast;
    private final ConcurrentMap<String, String> idByVillage = new ConcurrentHashMap<>();

    /** @param cast who the people of each village are */
    public Formations(Api api, Crowd crowd, Narrator narrator, Cast cast) {
        this.api = api;
        this.crowd = crowd;
        this.narrator = narrator;
        this.cast = cast;
    }

    /** Gives the people of a village: founders by their place, then the village head. */
    @FunctionalInterface
    public interface Cast {
        /** Somebody of a village. */
        Person of(Village village, int place);
    }

    /**
     * The days of one formation.
     *
     * @param proposedOn the village meeting was called
     * @param metOn it was held
     * @param signedOn the deed was signed
     * @param decidedOn the decree was given
     */
    public record Days(LocalDate proposedOn, LocalDate metOn, LocalDate signedOn, LocalDate decidedOn) {}

    private record Declaration(boolean villageLeadership, boolean insolvent, boolean convicted) {}

    private record Officer(String nik, String name, String office, Declaration declaration) {}

    private record Savings(long principal, long mandatory) {}

    private record Meeting(
            LocalDate heldOn,
            String minutesNumber,
            List<Person> founders,
            List<Officer> officers,
            Savings savings,
            List<Object> kinships,
            String villageHeadNik) {}

    private record Deed(String number, LocalDate signedOn, String notaryName) {}

    private record Decree(String number, LocalDate decidedOn) {}

    private record Formation(
            String villageCode, LocalDate proposedOn, Meeting meeting, Deed deed, Decree decree, Savings paidIn) {}

    private record Formation50(List<Formation> formations) {}

    /** Forms one cooperative in each of the villages; those that are formed already stay as they are. */
    public void form(String office, List<Village> villages, Function<Village, Days> days) {
        var batches = new ArrayList<List<Village>>();
        for (int from = 0; from < villages.size(); from += BATCH) {
            batches.add(villages.subList(from, Math.min(villages.size(), from + BATCH)));
        }
        crowd.each(batches, batch -> {
            var rows = batch.stream()
                    .map(village -> formation(village, days.apply(village)))
                    .toList();
            JsonNode answer = api.post(office, "/registry/v1/formations", new Formation50(rows))
                    .orFail();
            answer.get("results").forEach(this::remember);
        });
        narrator.say(villages.size() + " cooperatives formed by " + office);
    }

    /** The cooperative of a village that was formed in this run. */
    public String idOf(String villageCode) {
        String id = idByVillage.get(villageCode);
        if (id == null) {
            throw new RunFailedException("no cooperative was formed in " + villageCode);
        }
        return id;
    }

    private void remember(JsonNode result) {
        if (!result.hasNonNull("cooperativeId")) {
            throw new RunFailedException("not formed: " + result);
        }
        idByVillage.put(
                result.get("villageCode").asText(), result.get("cooperativeId").asText());
    }

    private Formation formation(Village village, Days days) {
        List<Person> founders = IntStream.range(0, FOUNDERS)
                .mapToObj(place -> cast.of(village, place))
                .toList();
        Person head = cast.of(village, People.VILLAGE_HEAD);
        String number = number(village);
        return new Formation(
                village.code(),
                days.proposedOn(),
                new Meeting(
                        days.metOn(),
                        "BAMD-" + number,
                        founders,
                        officers(founders, head),
                        new Savings(PRINCIPAL, MANDATORY),
                        List.of(),
                        head.nik()),
                new Deed(number, days.signedOn(), "Notaris Demonstrasi, S.H., M.Kn."),
                new Decree("AHU-" + number + ".AH.01.29.TAHUN 2025", days.decidedOn()),
                new Savings(PRINCIPAL, MANDATORY));
    }

    private static List<Officer> officers(List<Person> founders, Person head) {
        var officers = new ArrayList<Officer>();
        for (int i = 0; i < BOARD.size(); i++) {
            officers.add(officer(founders.get(i), BOARD.get(i)));
        }
        officers.add(officer(head, "supervisor-chair"));
        officers.add(officer(founders.get(5), "supervisor"));
        officers.add(officer(founders.get(6), "supervisor"));
        return officers;
    }

    private static Officer officer(Person person, String office) {
        return new Officer(person.nik(), person.name(), office, new Declaration(false, false, false));
    }

    /** Seven digits, another for every village of the two provinces. */
    private static String number(Village village) {
        String[] parts = village.code().split("\\.", -1);
        return (parts[0].equals("36") ? "3" : "6") + parts[1] + parts[2] + "%02d".formatted(village.place());
    }
}
