package org.tawasul.bench;

/** Opens the same page again and again. */
record Reader(Line line, byte[] request) implements Crew.Worker {
    @Override
    public boolean work(long number) throws Exception {
        return line.send(request) == 200;
    }

    @Override
    public void close() throws Exception {
        line.close();
    }
}
