package id.koperasi.deploy.bench;

import id.koperasi.deploy.scenario.Formations;
import id.koperasi.deploy.scenario.Formations.Days;
import id.koperasi.deploy.scenario.Narrator;
import id.koperasi.deploy.scenario.People;
import id.koperasi.deploy.scenario.People.Person;
import id.koperasi.deploy.scenario.Regions;
import id.koperasi.deploy.scenario.Village;
import id.koperasi.deploy.scenario.client.Answer;
import id.koperasi.deploy.scenario.client.Crowd;
import id.koperasi.deploy.scenario.client.RunFailedException;
import id.koperasi.deploy.scenario.client.Wire;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;

/** The cooperatives that are measured: twenty of Murung Raya, all with the demonstration treasurer. */
final class Books {

    static final int COUNT = 20;
    static final String TREASURER = "treasurer";

    private static final String REGENCY = "62.12";
    private static final Person DEMONSTRATION_TREASURER = new Person("3603010101709903", "Demonstration Treasurer");
    private static final int PLACE_OF_TREASURER = 4;
    private static final int FOUNDERS = 9;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Days DAYS = new Days(
            LocalDate.parse("2025-05-02"),
            LocalDate.parse("2025-05-10"),
            LocalDate.parse("2025-05-20"),
            LocalDate.parse("2025-06-02"));

    private final Stack stack;

    Books(Stack stack) {
        this.stack = stack;
    }

    /**
     * A book that is open.
     *
     * @param cooperative whose it is
     * @param members ids of its founders
     */
    record Book(String cooperative, List<String> members) {}

    /** Forms the cooperatives and waits until their books are open. */
    List<Book> open(Narrator narrator) {
        try (var crowd = new Crowd(2)) {
            var formations = new Formations(
                    stack.api(),
                    crowd,
                    narrator,
                    (village, place) ->
                            place == PLACE_OF_TREASURER ? DEMONSTRATION_TREASURER : People.of(village, place));
            List<Village> villages =
                    new Regions(stack.api()).villagesOf(REGENCY).subList(0, COUNT);
            formations.form("province-office-62", villages, village -> DAYS);
            return villages.stream()
                    .map(village -> formations.idOf(village.code()))
                    .map(cooperative -> new Book(cooperative, members(cooperative)))
                    .toList();
        }
    }

    private List<String> members(String cooperative) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            Answer answer = stack.api().get(TREASURER, "/ledger/v1/cooperatives/" + cooperative + "/members");
            if (answer.succeeded() && answer.body().path("items").size() == FOUNDERS) {
                return StreamSupport.stream(answer.body().path("items").spliterator(), false)
                        .map(member -> member.get("memberId").asText())
                        .toList();
            }
            Wire.pause(Duration.ofMillis(100));
        }
        throw new RunFailedException("the book of " + cooperative + " did not open");
    }
}
