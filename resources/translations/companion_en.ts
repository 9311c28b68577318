<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>LockPage</name>
    <message numerus="yes">
        <source>That did not open it. Try again in %n second(s).</source>
        <translation>
            <numerusform>That did not open it. Try again in %n second.</numerusform>
            <numerusform>That did not open it. Try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
</TS>
