package org.tawasul.commands;

import java.util.concurrent.Callable;

/**
 * What {@code ./tawasul <name>} does before it ends, such as {@code verify}: a bean whose class carries picocli's
 * {@code @CommandLine.Command} with name and description, and {@code @Option} or {@code @Parameters} on its fields.
 * {@code call} returns the exit code: 0 when all is well, 1 when it is not, 2 for a wrong argument.
 *
 * <p>It runs in the whole application without its web server, under the profile {@code command}; whatever works in the
 * background of a site carries {@code @Profile("!command")}. When a site is running on the same data folder, the command
 * shares its database.
 */
public interface Command extends Callable<Integer> {}
