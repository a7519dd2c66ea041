package id.koperasi.deploy.local;

import id.koperasi.deploy.local.process.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The ports of one run. */
final class Ports {

    private static final int HIGHEST = 65_535;

    private final Map<Port, Integer> numbers;

    private Ports(Map<Port, Integer> numbers) {
        this.numbers = numbers;
    }

    /**
     * @param single ports that were given by themselves; the offset leaves them where they are
     * @param offset what to add to all others
     */
    static Ports of(Map<Port, Integer> single, int offset) {
        var numbers = new EnumMap<Port, Integer>(Port.class);
        for (Port port : Port.values()) {
            int number = single.getOrDefault(port, port.standard() + offset);
            if (number < 1 || number > HIGHEST) {
                throw new Refusal("port " + number + " (" + port.listener() + ") is not between 1 and " + HIGHEST);
            }
            numbers.forEach((other, taken) -> {
                if (taken == number) {
                    throw new Refusal("port " + number + " is meant for " + other.listener() + " and for "
                            + port.listener() + "; move one with " + port.option());
                }
            });
            numbers.put(port, number);
        }
        return new Ports(numbers);
    }

    int of(Port port) {
        Integer number = numbers.get(port);
        if (number == null) {
            throw new IllegalArgumentException(port.name());
        }
        return number;
    }

    /** The address of a web server of this run, as a browser on this machine types it. */
    String url(Port port) {
        return "http://localhost:" + of(port);
    }

    /** Whether nobody listens on any of the ports. */
    boolean areFree() {
        return numbers.values().stream().noneMatch(Ports::isBusy);
    }

    /** Refuses when somebody else listens on one of the ports, naming each and the option that moves it. */
    void refuseBusy() {
        List<Port> busy =
                Arrays.stream(Port.values()).filter(port -> isBusy(of(port))).toList();
        if (!busy.isEmpty()) {
            throw new Refusal(busy.stream()
                    .map(port -> "port " + of(port) + " (" + port.listener() + ") is busy; move it with "
                            + port.option() + " or " + port.variable() + ", or all ports with --port-offset")
                    .collect(Collectors.joining("\n")));
        }
    }

    private static boolean isBusy(int port) {
        try {
            for (InetAddress address : InetAddress.getAllByName("localhost")) {
                if (isBusy(address, port)) {
                    return true;
                }
            }
            return false;
        } catch (UnknownHostException e) {
            throw new Refusal("this machine does not know the name localhost; see its hosts file", e);
        }
    }

    private static boolean isBusy(InetAddress address, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
            return false;
        } catch (IOException e) {
            // A machine without IPv6 may still name ::1; nobody can listen there either.
            return !String.valueOf(e.getMessage()).contains("assign requested address");
        }
    }
}
