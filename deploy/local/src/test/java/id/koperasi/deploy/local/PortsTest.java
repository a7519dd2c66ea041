package id.koperasi.deploy.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.koperasi.deploy.local.process.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void namesEachBusyPortAndTheOptionThatMovesIt() throws IOException {
        try (var ledger = listen("127.0.0.1");
                var kafka = listen("0.0.0.0")) {
            Map<Port, Integer> numbers = free();
            numbers.put(Port.LEDGER, ledger.getLocalPort());
            numbers.put(Port.KAFKA, kafka.getLocalPort());

            assertThatThrownBy(() -> Ports.of(numbers, 0).refuseBusy())
                    .isInstanceOf(Refusal.class)
                    .hasMessage("port %d (ledger) is busy; move it with --ledger-port or KOPERASI_LEDGER_PORT, or all"
                                    .formatted(ledger.getLocalPort())
                            + " ports with --port-offset\n"
                            + "port %d (kafka) is busy; move it with --kafka-port or KOPERASI_KAFKA_PORT, or all"
                                    .formatted(kafka.getLocalPort())
                            + " ports with --port-offset");
        }
    }

    @Test
    void aPortThatWasJustLeftIsFree() throws IOException {
        Map<Port, Integer> numbers = free();

        assertThatCode(() -> Ports.of(numbers, 0).refuseBusy()).doesNotThrowAnyException();
    }

    private static Map<Port, Integer> free() throws IOException {
        var numbers = new EnumMap<Port, Integer>(Port.class);
        for (Port port : Port.values()) {
            try (var socket = listen("127.0.0.1")) {
                numbers.put(port, socket.getLocalPort());
            }
        }
        return numbers;
    }

    private static ServerSocket listen(String address) throws IOException {
        var socket = new ServerSocket();
        socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
        return socket;
    }
}
