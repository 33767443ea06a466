package org.tawasul.commands;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import picocli.CommandLine;

/** Finds the command that an argument names, explains it, and runs it in the application without its web server. */
public final class Commands {
    private static final int WRONG_ARGUMENT = 2;

    private Commands() {}

    /** Runs the command named by the first argument, or the first two, with the others; returns the exit code. */
    public static int run(Class<?> application, String... arguments) {
        var known = list(application);
        for (int words = Math.min(2, arguments.length); words > 0; words--) {
            var name = String.join(" ", Arrays.copyOf(arguments, words));
            var command = known.stream().filter(c -> nameOf(c).equals(name)).findFirst();
            if (command.isPresent())
                return run(application, command.get(), Arrays.copyOfRange(arguments, words, arguments.length));
        }
        return unknown(arguments, known);
    }

    /** Help for the first word alone is the help of all that begin with it. */
    private static int unknown(String[] arguments, List<Class<? extends Command>> known) {
        var alike = known.stream()
                .filter(command -> nameOf(command).startsWith(arguments[0] + " "))
                .toList();
        if (!alike.isEmpty() && List.of(arguments).contains("--help")) {
            alike.forEach(command -> System.out.println("tawasul " + nameOf(command) + " --help"));
            return 0;
        }
        System.err.println("tawasul: no command \"" + String.join(" ", arguments) + "\"; there are: "
                + String.join(
                        ", ",
                        (alike.isEmpty() ? known : alike)
                                .stream().map(Commands::nameOf).toList()));
        return WRONG_ARGUMENT;
    }

    private static int run(Class<?> application, Class<? extends Command> command, String[] arguments) {
        if (List.of(arguments).contains("--help")) {
            help(command).usage(System.out);
            return 0;
        }
        var site = new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .profiles("command")
                .lazyInitialization(true)
                .registerShutdownHook(true);
        try (var context = site.run()) {
            return new CommandLine(context.getBean(command)).execute(arguments);
        }
    }

    /** What the script takes for every command stands below its own options. */
    private static CommandLine help(Class<? extends Command> command) {
        var line = new CommandLine(command);
        line.getCommandSpec()
                .usageMessage()
                .footer("", "With --data FOLDER (TAWASUL_DATA) it works on the site that keeps its data there.");
        return line;
    }

    private static List<Class<? extends Command>> list(Class<?> application) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Command.class));
        var commands = new ArrayList<Class<? extends Command>>();
        for (var found : scanner.findCandidateComponents(application.getPackageName())) {
            var name = Optional.ofNullable(found.getBeanClassName()).orElseThrow();
            commands.add(ClassUtils.resolveClassName(name, application.getClassLoader())
                    .asSubclass(Command.class));
        }
        commands.sort(java.util.Comparator.comparing(Commands::nameOf));
        return commands;
    }

    private static String nameOf(Class<? extends Command> command) {
        var described = command.getAnnotation(CommandLine.Command.class);
        if (described == null) throw new IllegalStateException(command + " needs @CommandLine.Command");
        return described.name();
    }
}
