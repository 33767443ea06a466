package org.tawasul.files;

import jakarta.servlet.http.HttpServletRequest;

/** Tells who may read a file: implemented by those who attach files. Unless one of them grants it, there is no such file. */
public interface FileAccess {
    boolean mayRead(long fileId, HttpServletRequest request);
}
