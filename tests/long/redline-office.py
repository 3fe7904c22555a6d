#!/usr/bin/env python3
"""Opens Word files in LibreOffice and tells what is in them. Reads from standard input one JSON object a line, {"file", "how"}, how being
"as it is", "accept" or "reject" (all tracked changes); prints for each one JSON object a line: {"text", "paragraphs"}.

"text" is the text as LibreOffice exports it. "paragraphs" has every paragraph, those of table cells too, as [style, list label, words], the words with
their marks, links and notes written into them.

Needs LibreOffice Writer and its Python bridge (Debian: libreoffice-writer-nogui, python3-uno).
"""
import json, os, subprocess, sys, tempfile, time
import uno
from com.sun.star.beans import PropertyValue

COMMANDS = {"accept": ".uno:AcceptAllTrackedChanges", "reject": ".uno:RejectAllTrackedChanges"}


def named(name, value):
    one = PropertyValue()
    one.Name, one.Value = name, value
    return one


def connected(port):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(120):
        try:
            return resolver.resolve(f"uno:socket,host=127.0.0.1,port={port};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.5)
    raise SystemExit("LibreOffice did not answer")


def looks(portion):
    """The marks of a stretch of text as letters; a link's own look is none."""
    marks = "".join(sign for sign, on in (
        ("b", portion.CharWeight > 100), ("i", portion.CharPosture.value != "NONE"), ("s", portion.CharStrikeout != 0),
        ("u", portion.CharUnderline != 0 and not portion.HyperLinkURL), ("^", portion.CharEscapement > 0), ("_", portion.CharEscapement < 0)) if on)
    return marks + (f"<{portion.HyperLinkURL}>" if portion.HyperLinkURL else "")


def words(paragraph):
    out, last = [], None
    portions = paragraph.createEnumeration()
    while portions.hasMoreElements():
        portion = portions.nextElement()
        kind = portion.TextPortionType
        if kind in ("Text", "TextField"):
            mark = looks(portion)
            if portion.String and mark != last:
                out.append(f"{{{mark}}}")
                last = mark
            out.append(portion.String)
        elif kind in ("Footnote", "Endnote"):
            note = portion.Footnote
            inside = paragraphs(note.Text)
            out.append(f"[{'end' if note.supportsService('com.sun.star.text.Endnote') else 'foot'} {note.Label}: {json.dumps(inside, ensure_ascii=False)}]")
    return "".join(out)


def paragraphs(text, cell=""):
    found = []
    elements = text.createEnumeration()
    while elements.hasMoreElements():
        element = elements.nextElement()
        if element.supportsService("com.sun.star.text.TextTable"):
            for name in element.CellNames:
                found += paragraphs(element.getCellByName(name), name)
        else:
            label = element.ListLabelString if element.NumberingIsNumber else ""
            found.append([cell + element.ParaStyleName, label, words(element)])
    return found


def look(context, desktop, path, how):
    document = desktop.loadComponentFromURL("file://" + os.path.abspath(path), "_blank", 0, (named("Hidden", True),))
    if how in COMMANDS:
        dispatcher = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
        dispatcher.executeDispatch(document.CurrentController.Frame, COMMANDS[how], "", 0, ())
    answer = {"text": document.Text.String, "paragraphs": paragraphs(document.Text)}
    document.close(True)
    return answer


def main():
    port = 20000 + os.getpid() % 20000
    with tempfile.TemporaryDirectory() as profile:
        office = subprocess.Popen(
            ["soffice", "--headless", "--norestore", f"--accept=socket,host=127.0.0.1,port={port};urp;", f"-env:UserInstallation=file://{profile}"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            context = connected(port)
            desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
            for line in sys.stdin:
                asked = json.loads(line)
                print(json.dumps(look(context, desktop, asked["file"], asked["how"]), ensure_ascii=False), flush=True)
            try:
                desktop.terminate()
            except Exception:
                pass
            office.wait(20)
        finally:
            if office.poll() is None:
                office.terminate()


if __name__ == "__main__":
    main()
