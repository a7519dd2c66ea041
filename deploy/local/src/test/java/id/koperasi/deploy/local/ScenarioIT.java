package id.koperasi.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** The small edition of the story is told to the real stack, whatever dies meanwhile, and once more on the used stack. */
@ExtendWith(RunningStack.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScenarioIT {

    private static final Path RUN = Path.of(System.getProperty("koperasi.root"), "deploy", "scenario", "run");

    private final LocalStack stack;

    ScenarioIT(LocalStack stack) {
        this.stack = stack;
    }

    @Test
    @Order(1)
    void theStoryGoesOnAfterEachServiceWasKilledInTheMiddleOfIt() throws Exception {
        var victims = new LinkedHashMap<String, Service>();
        victims.put("Banten, May to July 2025", Service.REGISTRY);
        victims.put("Kota Serang, 24 July 2025", Service.LEDGER);
        victims.put("Kabupaten Tangerang, September 2025", Service.TRAINING);
        victims.put("Talagasari, October 2025", Service.FUNDING);

        List<String> told = tell(victims);

        assertThat(victims).as("all of them were killed").isEmpty();
        assertThat(told).anyMatch(line -> line.startsWith("every figure is as the story says"));
    }

    @Test
    @Order(2)
    void theStoryCanBeToldAgainOnAUsedStackWithoutHarm() throws Exception {
        List<String> told = tell(new LinkedHashMap<>());

        assertThat(told).anyMatch(line -> line.startsWith("every figure is as the story says"));
    }

    /** Tells the story; when a chapter begins, its victim is killed and the stack started again. */
    private List<String> tell(Map<String, Service> victims) throws IOException, InterruptedException {
        Process story = new ProcessBuilder(
                        RUN.toString(),
                        "--edition",
                        "small",
                        "--state",
                        stack.state.toString(),
                        "--port-offset",
                        Integer.toString(stack.offset),
                        "--patience",
                        "300")
                .redirectErrorStream(true)
                .start();
        var told = new ArrayList<String>();
        try (BufferedReader lines = story.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.println("scenario | " + line);
                told.add(line);
                Service victim = victims.remove(line);
                if (victim != null) {
                    stack.signal("KILL", victim.label());
                    stack.awaitEnd();
                    stack.upAgain();
                }
            }
        } finally {
            story.destroyForcibly();
        }
        assertThat(story.waitFor()).as("exit code of the story").isZero();
        return told;
    }
}
