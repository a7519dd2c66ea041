package id.koperasi.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.koperasi.deploy.local.Options.Command;
import id.koperasi.deploy.local.process.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionsTest {

    private static final Path ROOT = Path.of("/checkout");

    @Test
    void withoutOptionsTheStateIsInTheCheckoutAndThePortsAreTheStandardOnes() {
        Options options = parse("up");

        assertThat(options.command()).isEqualTo(Command.UP);
        assertThat(options.state()).isEqualTo(ROOT.resolve(".koperasi"));
        assertThat(options.fresh()).isFalse();
        assertThat(options.fullSpeed()).isFalse();
        assertThat(parse("up", "--full-speed").fullSpeed()).isTrue();
        for (Port port : Port.values()) {
            assertThat(options.ports().of(port)).isEqualTo(port.standard());
        }
    }

    @Test
    void theOffsetMovesEveryPortButThoseGivenByThemselves() {
        Options options = Options.parse(
                List.of("up", "--port-offset", "100", "--kafka-port", "7000"),
                Map.of("KOPERASI_LEDGER_PORT", "7001"),
                ROOT);

        assertThat(options.ports().of(Port.GATEWAY)).isEqualTo(8180);
        assertThat(options.ports().of(Port.KAFKA)).isEqualTo(7000);
        assertThat(options.ports().of(Port.LEDGER)).isEqualTo(7001);
    }

    @Test
    void anOptionOutdoesTheEnvironment() {
        Options options = Options.parse(
                List.of("up", "--ledger-port", "7002"),
                Map.of("KOPERASI_LEDGER_PORT", "7001", "KOPERASI_PORT_OFFSET", "1"),
                ROOT);

        assertThat(options.ports().of(Port.LEDGER)).isEqualTo(7002);
        assertThat(options.ports().of(Port.GATEWAY)).isEqualTo(8081);
    }

    @Test
    void refusesWhatItDoesNotUnderstandInOneLine() {
        assertRefused("unknown option --foo", "up", "--foo");
        assertRefused("--state needs a value", "up", "--state");
        assertRefused("--ledger-port needs a number, not \"x\"", "up", "--ledger-port", "x");
        assertRefused("port 68080 (gateway) is not between 1 and 65535", "up", "--port-offset", "60000");
        assertRefused("unknown option --fresh", "down", "--fresh");
        assertRefused("unknown option --full-speed", "down", "--full-speed");
        assertRefused("start this with deploy/up or deploy/down");
    }

    @Test
    void refusesOnePortForTwoListeners() {
        assertRefused("port 8081 is meant for registry and for ledger", "up", "--ledger-port", "8081");
    }

    @Test
    void theHelpOfDeployUpNamesEveryPortWithItsOptionAndItsVariable() throws IOException {
        String help = Files.readString(Path.of(System.getProperty("koperasi.root"), "deploy", "up"));

        for (Port port : Port.values()) {
            assertThat(help)
                    .containsPattern("  " + port.option() + " +" + port.variable() + " +" + port.standard() + "\n");
        }
    }

    private static Options parse(String... words) {
        return Options.parse(List.of(words), Map.of(), ROOT);
    }

    private static void assertRefused(String line, String... words) {
        assertThatThrownBy(() -> parse(words))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith(line)
                .message()
                .doesNotContain("\n");
    }
}
