package id.koperasi.deploy.local;

import id.koperasi.deploy.local.process.Refusal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What deploy/up or deploy/down was asked to do.
 *
 * @param command what to do
 * @param state the folder of this run's data, logs, keys and passwords
 * @param fresh whether to forget them first
 * @param fullSpeed whether the services are to serve as much as they can, and not to start as fast as they can
 * @param ports where to listen
 */
record Options(Command command, Path state, boolean fresh, boolean fullSpeed, Ports ports) {

    private static final String OFFSET_OPTION = "--port-offset";
    private static final String OFFSET_VARIABLE = "KOPERASI_PORT_OFFSET";

    enum Command {
        UP,
        DOWN
    }

    /**
     * @param words the command and its options
     * @param environment where ports may be set too; an option outdoes it
     * @param root the checkout, whose folder {@code .koperasi} is the state unless another is named
     */
    static Options parse(List<String> words, Map<String, String> environment, Path root) {
        Iterator<String> rest = words.iterator();
        Command command = command(rest.hasNext() ? rest.next() : "");
        Path state = root.resolve(".koperasi");
        boolean fresh = false;
        boolean fullSpeed = false;
        int offset = number(OFFSET_VARIABLE, environment.getOrDefault(OFFSET_VARIABLE, "0"));
        Map<Port, Integer> single = fromEnvironment(environment);
        while (rest.hasNext()) {
            String option = rest.next();
            Optional<Port> port = Arrays.stream(Port.values())
                    .filter(candidate -> candidate.option().equals(option))
                    .findFirst();
            if (option.equals("--state")) {
                state = Path.of(value(option, rest));
            } else if (option.equals("--fresh") && command == Command.UP) {
                fresh = true;
            } else if (option.equals("--full-speed") && command == Command.UP) {
                fullSpeed = true;
            } else if (option.equals(OFFSET_OPTION)) {
                offset = number(option, value(option, rest));
            } else if (port.isPresent()) {
                single.put(port.get(), number(option, value(option, rest)));
            } else {
                throw new Refusal("unknown option " + option + "; --help lists all");
            }
        }
        return new Options(command, state.toAbsolutePath().normalize(), fresh, fullSpeed, Ports.of(single, offset));
    }

    private static Command command(String word) {
        return switch (word) {
            case "up" -> Command.UP;
            case "down" -> Command.DOWN;
            default -> throw new Refusal("start this with deploy/up or deploy/down");
        };
    }

    private static Map<Port, Integer> fromEnvironment(Map<String, String> environment) {
        var single = new EnumMap<Port, Integer>(Port.class);
        for (Port port : Port.values()) {
            String text = environment.get(port.variable());
            if (text != null) {
                single.put(port, number(port.variable(), text));
            }
        }
        return single;
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new Refusal(option + " needs a value; --help lists all options");
        }
        return rest.next();
    }

    private static int number(String source, String text) {
        if (!text.matches("-?\\d{1,5}")) {
            throw new Refusal(source + " needs a number, not \"" + text + "\"");
        }
        return Integer.parseInt(text);
    }
}
